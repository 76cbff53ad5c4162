package dev.sevenstar.market.lucene;

/** The fields of an entry in the index. A change here needs another {@link #SCHEMA}. */
final class Fields {

    /** An index written under another number is built anew. */
    static final String SCHEMA = "3";

    static final String LISTING = "listing";
    static final String LISTING_ID = "listing_id";
    static final String SHOP = "shop";
    static final String CARD = "card";

    /** Words of the title. */
    static final String WORD = "word";
    /** Pairs of neighbouring characters of the title, in order: every piece of it can be found. */
    static final String GRAM = "gram";

    static final String CHARACTER = "character";
    static final String CODE = "code";
    static final String CODE_PART = "code_part";
    /** The seller's own number of the goods. */
    static final String CARGO = "cargo";
    /** How the words of the title sound. */
    static final String HEARD = "heard";
    /** How the words of title and leaf category sound. */
    static final String SOUND = "sound";

    static final String INITIALS = "initials";
    static final String SOFT = "soft";

    /** Names of the leaf category and what people call its goods. */
    static final String CORE = "core";
    /** Names of the categories above. */
    static final String BROAD = "broad";

    static final String TRAIT_GRAM = "trait_gram";
    static final String TRAIT_CODE = "trait_code";
    static final String SHOP_GRAM = "shop_gram";

    /** {@code sound|word}, of every word a buyer may type. */
    static final String LEXICON = "lexicon";
    /** {@code soft sound|word}, likewise. */
    static final String LEXICON_SOFT = "lexicon_soft";
    /** {@code initials|word}, likewise. */
    static final String LEXICON_INITIALS = "lexicon_initials";
    /** The words themselves. */
    static final String PHRASE = "phrase";

    static final String CATEGORY = "category";
    static final String LEAF = "leaf";
    static final String TRAIT = "trait";
    static final String PRICE = "price";
    static final String MINIMUM = "minimum";
    static final String PROVINCE = "province";
    static final String PROMISE = "promise";
    static final String ONLINE_ORDER = "online_order";
    static final String STARS = "stars";
    static final String PUBLISHED = "published";
    static final String RANK = "rank";

    private Fields() {}
}
