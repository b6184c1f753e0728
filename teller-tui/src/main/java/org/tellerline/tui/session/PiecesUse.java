package org.tellerline.tui.session;

import java.util.List;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.text.Message;

/** The count that fills a field of pieces, and the mix that the till proposes where the pieces leave it. */
final class PiecesUse implements CountPanel.Use {

    private final Workspace workspace;
    private final FieldPrompt prompt;

    PiecesUse(Workspace workspace, FieldPrompt prompt) {
        this.workspace = workspace;
        this.prompt = prompt;
    }

    @Override
    public Message title() {
        return prompt.panel().title();
    }

    @Override
    public String code() {
        return prompt.panel().code();
    }

    @Override
    public void take(List<Pieces> counted) {
        prompt.take(counted.get(0).toString());
    }

    @Override
    public void leave() {
        prompt.leave();
    }

    @Override
    public boolean proposes() {
        return prompt.paysOut();
    }

    @Override
    public void propose(CountSheet sheet) {
        prompt.mix(offer -> {
            if (offer instanceof Offer.Mix mix) {
                return fill(sheet, mix.payOut());
            }
            workspace.say(Notice.error(Message.of("count.no-amount")));
            workspace.bell();
            return false;
        });
    }

    private boolean fill(CountSheet sheet, PayOut payOut) {
        if (payOut instanceof PayOut.Exact exact) {
            sheet.fill(exact.pieces());
            return true;
        }
        PayOut.Lacking lacking = (PayOut.Lacking) payOut;
        sheet.fill(lacking.there());
        Message missing = lacking.missing().counts().isEmpty()
                ? Message.of("count.unpayable", lacking.unpayable())
                : Message.of("count.missing", lacking.missing().toString());
        workspace.say(new Notice(Notice.Kind.WARNING, missing, List.of(Message.of("count.missing.help"))));
        workspace.bell();
        return false;
    }
}
