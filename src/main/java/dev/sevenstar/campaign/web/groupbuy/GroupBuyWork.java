package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.groupbuy.GroupBuyList;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.DeskWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Group-buys that wait for the staff. */
@Component
class GroupBuyWork implements DeskWork {

    private final GroupBuyList list;

    GroupBuyWork(GroupBuyList list) {
        this.list = list;
    }

    @Override
    public String right() {
        return "campaigns";
    }

    @Override
    public List<Work> work(int most) {
        return list
                .waiting()
                .map(waiting -> new Work(
                        "campaign.desk.group-buys",
                        List.of(waiting.many(), Times.minute(waiting.since())),
                        GroupBuyReviewController.HERE))
                .stream()
                .toList();
    }
}
