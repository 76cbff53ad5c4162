package dev.sevenstar.workbench;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WorkbenchHolder implements Holder {

    @Override
    public String module() {
        return "workbench";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(
                "notification",
                "person_id",
                Part.deleted(PERSON, "person_id = :id", "id, shop_id, at, message_key, message_args, href, unread"),
                Part.blanked(
                        PERSON,
                        "position(:word in message_args) > 0",
                        "",
                        "message_args = substring(replace(message_args, :word, :closed) from 1 for 1000)",
                        "somebody else's notification loses the name"),
                Part.shopDeleted("")));
    }
}
