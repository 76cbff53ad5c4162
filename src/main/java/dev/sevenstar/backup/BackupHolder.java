package dev.sevenstar.backup;

import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BackupHolder implements Holder {

    @Override
    public String module() {
        return "backup";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.nobodys("backup", "when and where backups were made"));
    }
}
