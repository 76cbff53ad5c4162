create index transfer_import_by_age on transfer_import (state, made_at);
