package dev.sevenstar.inquiry;

/** Where an inquiry came from. */
public enum InquirySource {
    LISTING
}
