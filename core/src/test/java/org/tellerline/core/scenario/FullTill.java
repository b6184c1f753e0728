package org.tellerline.core.scenario;

/** What each till of the test bank holds at first, as its teller would count it. */
final class FullTill {

    static final String CNY = "100x1200,50x400,20x300,10x400,5x200,1x400,0.5x200,0.1x300";
    static final String USD = "100x60,50x40,20x50,10x50,5x40,1x100,0.25x40,0.1x30,0.05x20,0.01x30";
    static final String JPY = "10000x80,5000x40,1000x150,500x20,100x60,50x20,10x40,5x20,1x40";

    /** All of it. */
    static final String COUNT = counted(CNY);

    private FullTill() {}

    /** The whole till with other renminbi. */
    static String counted(String cny) {
        return "CNY " + cny + " JPY " + JPY + " USD " + USD;
    }
}
