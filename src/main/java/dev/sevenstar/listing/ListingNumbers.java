package dev.sevenstar.listing;

/** Every number of the listing rules, by its name. Sources: the merchants' handbook; ◇ our own decision. */
public final class ListingNumbers {

    /** Width in GBK bytes: a Chinese character counts 2, ASCII 1. Handbook: 30 Chinese characters. */
    public static final int TITLE_WIDTH_MAX = 60;
    /** ◇ Below this width the title loses its star. */
    public static final int TITLE_WIDTH_STAR = 50;

    public static final int TITLE_ATTRIBUTE_WORDS = 2;
    public static final int TITLE_WORD_REPEATS_MAX = 2;
    public static final int SUBTITLE_CHARACTERS_MAX = 60;

    /** ◇ Seller's own attributes. */
    public static final int OWN_ATTRIBUTES_MAX = 10;

    public static final int OWN_ATTRIBUTE_NAME_MAX = 10;
    public static final int OWN_ATTRIBUTE_VALUE_MAX = 50;
    public static final int ATTRIBUTE_TEXT_MAX = 100;

    public static final int ATTRIBUTES_STAR_PERCENT = 80;
    public static final int ATTRIBUTES_SMALL_CATEGORY = 7;
    public static final int ATTRIBUTES_SMALL_CATEGORY_FILLED = 5;

    public static final int PICTURES_STAR = 3;
    public static final int PICTURES_MAX = 5;
    public static final int PICTURE_STAR_SIDE = 750;
    public static final int PICTURE_SIDE_MIN = 350;
    public static final int VIDEO_SECONDS_MIN = 1;
    public static final int VIDEO_SECONDS_MAX = 60;

    public static final int TIERS_MAX = 3;
    public static final int MINIMUM_ORDER_MIN = 1;
    public static final int MINIMUM_ORDER_MAX = 99_999;
    public static final int SPEC_AXES_MAX = 3;
    public static final int SPEC_VALUE_CHARACTERS_MAX = 30;
    public static final int SKUS_MAX = 2_000;
    public static final int STOCK_MAX = 99_999_999;
    public static final int PACK_PIECES_MIN = 2;
    public static final int PACK_PIECES_MAX = 99_999;
    public static final int UNIT_CHARACTERS_MAX = 8;
    public static final int CODE_CHARACTERS_MAX = 40;
    /** One yuan short of a hundred million, in fen: a price above is a slip of the finger. */
    public static final long PRICE_FEN_MAX = 9_999_999_900L;

    public static final int WEIGHT_GRAMS_MAX = 50_000_000;
    public static final int SIDE_MILLIMETRES_MAX = 100_000;
    public static final int DELIVERY_INTERVALS_MAX = 3;

    public static final int DETAIL_BLOCKS_MAX = 40;
    public static final int DETAIL_PICTURES_STAR = 5;
    public static final int DETAIL_TEXT_MAX = 20_000;
    public static final int DETAIL_RELATED_MAX = 12;

    public static final int VALIDITY_DAYS = 3_650;
    public static final int VALIDITY_DAYS_MAX = 3_650;
    /** ◇ A deleted listing can be brought back this long. */
    public static final int RESTORE_DAYS = 30;

    public static final int SCORE_TITLE = 15;
    public static final int SCORE_ATTRIBUTES = 15;
    public static final int SCORE_PICTURES = 20;
    public static final int SCORE_VIDEO = 10;
    public static final int SCORE_SALES = 20;
    public static final int SCORE_DETAIL = 20;

    private ListingNumbers() {}
}
