package org.tellerline.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("/org/tellerline/admin/build.properties")) {
            build.load(stream);
        }
        return new String[] {"Tellerline " + build.getProperty("version")};
    }
}
