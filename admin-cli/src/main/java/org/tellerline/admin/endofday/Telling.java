package org.tellerline.admin.endofday;

import org.tellerline.admin.Admin;
import org.tellerline.core.endofday.CalledOff;
import org.tellerline.core.endofday.Progress;
import org.tellerline.core.endofday.Run;
import org.tellerline.schema.db.Stop;

/** Tells each step on standard error, and how far a long one is; ends the work once the process is asked to end. */
final class Telling implements Progress {

    private final Admin admin;
    private final Stop stop;
    private org.tellerline.admin.Progress chunks;

    Telling(Admin admin, Stop stop) {
        this.admin = admin;
        this.stop = stop;
        this.chunks = new org.tellerline.admin.Progress(admin, "");
    }

    @Override
    public void at(Run.Step step, int done, int of) {
        if (done == 0) {
            admin.note("eod.step", step.number(), admin.texts().say(step.textKey()), step.day());
            chunks = new org.tellerline.admin.Progress(admin, admin.texts().say("eod.chunks"));
        } else if (of > 1) {
            chunks.at(done, of);
        }
    }

    @Override
    public void goOn() {
        if (stop.asked()) {
            throw new CalledOff();
        }
    }
}
