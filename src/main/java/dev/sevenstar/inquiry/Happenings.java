package dev.sevenstar.inquiry;

import java.util.ArrayList;
import java.util.List;

/** What was said, moved and assigned while an inquiry was in memory, until {@link InquiryBook} has written it. */
final class Happenings {

    final List<Message> said = new ArrayList<>();
    final List<Transition> moved = new ArrayList<>();
    final List<Assignment> assigned = new ArrayList<>();

    void clear() {
        said.clear();
        moved.clear();
        assigned.clear();
    }
}
