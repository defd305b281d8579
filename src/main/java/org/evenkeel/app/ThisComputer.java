package org.evenkeel.app;

import java.io.IOException;
import java.net.URI;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.Updates;
import org.evenkeel.platform.Autostart;
import org.evenkeel.platform.Browser;
import org.evenkeel.platform.SmallPage;
import org.evenkeel.ui.settings.Computer;

/** What the page of settings can change outside of the window. */
record ThisComputer(Autostart autostart, Updates updates) implements Computer {
    static ThisComputer with(Settings settings) {
        return new ThisComputer(Autostart.open(), new Updates(settings, Version.current(), new SmallPage()::read));
    }

    @Override
    public boolean possible() {
        return autostart.possible();
    }

    @Override
    public boolean startsWithSession() throws IOException {
        return autostart.on();
    }

    @Override
    public void startsWithSession(boolean wanted) throws IOException {
        autostart.on(wanted);
    }

    @Override
    public void browse(URI page) {
        Browser.open(page);
    }
}
