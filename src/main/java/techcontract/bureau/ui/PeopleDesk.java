package techcontract.bureau.ui;

import java.util.Optional;
import techcontract.bureau.BureauSettings;
import techcontract.keys.KeyRing;
import techcontract.keys.ui.Door;
import techcontract.shell.Shell;
import techcontract.shell.Tasks;

/**
 * What the screens of people and settings work with (人员界面用具).
 *
 * @param ring everybody's passwords; none in the demo, where whoever sits there may be anybody
 * @param lock locks the desk
 */
public record PeopleDesk(BureauSettings settings, Optional<KeyRing> ring, Door door, Runnable lock, Shell shell,
        Tasks tasks) {}
