package org.evenkeel.platform;

import static com.github.javakeyring.KeyringStorageType.GNOME_KEYRING;
import static com.github.javakeyring.KeyringStorageType.KWALLET;
import static com.github.javakeyring.KeyringStorageType.LEGACY_OSX_KEYCHAIN;
import static com.github.javakeyring.KeyringStorageType.OSX_KEYCHAIN;
import static com.github.javakeyring.KeyringStorageType.WINDOWS_CREDENTIAL_STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void theFileKeepsEverySecretAcrossRestarts() {
        Secrets secrets = Secrets.inFile(directory);
        assertThat(secrets.read("ada")).isEmpty();
        secrets.write("ada", "one");
        secrets.write("bruno", "two=x:y #z");
        secrets.write("ada", "three");
        Secrets again = Secrets.inFile(directory);
        assertThat(again.read("ada")).contains("three");
        assertThat(again.read("bruno")).contains("two=x:y #z");
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Secrets.inFile(directory).write("ada", "one");
        Path file = directory.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void asksOnlyTheKeychainsThatASystemMayHave() {
        assertThat(Secrets.kinds("Linux")).containsExactly(GNOME_KEYRING, KWALLET);
        assertThat(Secrets.kinds("Mac OS X")).containsExactly(OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN);
        assertThat(Secrets.kinds("Windows 11")).containsExactly(WINDOWS_CREDENTIAL_STORE);
    }
}
