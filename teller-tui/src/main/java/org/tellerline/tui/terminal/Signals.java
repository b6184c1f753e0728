package org.tellerline.tui.terminal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hears operating-system signals. The JDK offers them only in {@code sun.misc}, whose every mention is a compiler
 * warning that cannot be silenced; so it is reached by name, and a JDK without it merely never hears of a new size.
 */
final class Signals {

    private Signals() {}

    /** Runs the action, in a thread of its own, whenever the signal comes. False when the JDK cannot. */
    static boolean on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getDeclaringClass() == Object.class) {
                            return answerAsObject(self, method, arguments);
                        }
                        action.run();
                        return null;
                    });
            Object wanted = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, wanted, proxy);
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Object answerAsObject(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "signal handler";
        };
    }
}
