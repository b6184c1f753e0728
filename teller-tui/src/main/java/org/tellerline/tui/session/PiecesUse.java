package org.tellerline.tui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tellerline.core.cash.PayOut;
import org.tellerline.core.cash.Pieces;
import org.tellerline.core.desk.Offer;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Stock;

/** The count that fills a field of pieces, and the mix that is proposed where the pieces come out of a stock. */
final class PiecesUse implements CountPanel.Use {

    private final Workspace workspace;
    private final FieldPrompt prompt;
    private final Function<List<Pieces>, String> written;

    /**
     * What becomes of a count.
     *
     * @param written as it is keyed into the field
     */
    PiecesUse(Workspace workspace, FieldPrompt prompt, Function<List<Pieces>, String> written) {
        this.workspace = workspace;
        this.prompt = prompt;
        this.written = written;
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
        prompt.take(written.apply(counted));
    }

    @Override
    public void leave() {
        prompt.leave();
    }

    @Override
    public Optional<Message> proposes() {
        return switch (prompt.stock()) {
            case NONE -> Optional.empty();
            case TILL -> Optional.of(Message.of("count.help.propose"));
            case VAULT -> Optional.of(Message.of("count.help.propose.vault"));
        };
    }

    @Override
    public void propose(CountSheet sheet) {
        prompt.mix(offer -> {
            if (offer instanceof Offer.Mix mix) {
                return fill(sheet, mix.payOut());
            }
            workspace.say(Notice.error(Message.of("count.no-amount", prompt.labelInFront())));
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
        String lacks = prompt.stock() == Stock.VAULT ? "count.missing.vault" : "count.missing";
        Message missing = lacking.missing().counts().isEmpty()
                ? Message.of("count.unpayable", lacking.unpayable())
                : Message.of(lacks, lacking.missing().toString());
        workspace.say(new Notice(Notice.Kind.WARNING, missing, List.of(Message.of("count.missing.help"))));
        workspace.bell();
        return false;
    }
}
