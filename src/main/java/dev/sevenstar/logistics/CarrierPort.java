package dev.sevenstar.logistics;

/** A carrier as it is reached: it takes a parcel and tells {@link Parcels#reached} of each station from then on. */
interface CarrierPort {

    boolean serves(CarrierCode carrier);

    boolean isSimulated();

    /** In the transaction that sends the parcel. */
    void take(Parcel parcel);
}
