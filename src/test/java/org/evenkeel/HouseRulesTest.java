package org.evenkeel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may enter whose room, and the few rules that keep it calm. Each rule says why. */
@AnalyzeClasses(packages = "org.evenkeel", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String ROOT = "org.evenkeel";
    private static final String[] COMMON = {
        "java.lang..",
        "java.util..",
        "java.time..",
        "java.io..",
        "java.nio..",
        "java.net..",
        "java.math..",
        "java.text..",
        "java.security..",
        "javax.crypto..",
        "org.jspecify..",
        "org.slf4j..",
        "com.google.errorprone.annotations.."
    };

    private static ArchRule room(String name, String... friends) {
        List<String> allowed = new ArrayList<>(List.of(COMMON));
        allowed.add(ROOT + "." + name + "..");
        allowed.addAll(List.of(friends));
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed.toArray(String[]::new)).or(arrayOfJava()))
                .because("the table of rooms lets " + name + " know nobody else");
    }

    /** Arrays of primitives live in no package. */
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> arrayOfJava() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "primitive or array of a primitive",
                type -> type.getBaseComponentType().isPrimitive());
    }

    @ArchTest
    static final ArchRule domainKnowsTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.evenkeel.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "org.evenkeel.domain..",
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.text..",
                            "java.math..",
                            "org.jspecify..")
                    .or(arrayOfJava()))
            .because("what is true about chats needs no window, database, network or thread");

    @ArchTest
    static final ArchRule domainIsToldTheTime = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..")
                    .or(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "a clock",
                            type -> type.isAssignableTo(java.time.Clock.class)
                                    || type.isAssignableTo(java.time.InstantSource.class))))
            .because("rules over a given moment can be tested at any moment");

    @ArchTest
    static final ArchRule platformKnowsNobody = room(
            "platform",
            "com.github.javakeyring..",
            "org.freedesktop.dbus..",
            "javax.sound.sampled..",
            // what JavaFX stands on, where it has no public way
            "com.sun.glass.ui",
            "com.sun.javafx.tk");

    @ArchTest
    static final ArchRule onlyAppEntersThePlatform = noClasses()
            .that(not(resideInAnyPackage("org.evenkeel.app..", "org.evenkeel.platform..", "org.evenkeel")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.evenkeel.platform.."))
            .because("paths, clocks and tokens are handed out, not fetched");

    @ArchTest
    static final ArchRule thePortKnowsNoProtocol = classes()
            .that()
            .resideInAPackage("org.evenkeel.backend")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "org.evenkeel.backend",
                            "org.evenkeel.domain..",
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "org.jspecify..")
                    .or(arrayOfJava()))
            .because("any chat server must be able to stand behind it");

    @ArchTest
    static final ArchRule theAdapterKnowsThePortAndItsLibraries = room(
            "backend.chatwoot",
            "org.evenkeel.backend",
            "org.evenkeel.domain..",
            "okhttp3..",
            "okio..",
            "com.google.gson..",
            "kotlin..",
            "javax.net..");

    @ArchTest
    static final ArchRule lexiconKnowsTheDomainAndItsLibraries = room(
            "lexicon",
            "org.evenkeel.domain..",
            "com.optimaize.langdetect..",
            "com.google.common..",
            "org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyAppEntersTheLexicon = noClasses()
            .that(not(resideInAnyPackage("org.evenkeel.app..", "org.evenkeel.lexicon..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.evenkeel.lexicon.."))
            .because("everybody else asks an interface of the domain");

    @ArchTest
    static final ArchRule exportKnowsTheDeskAndItsLibraries = room(
            "export",
            "org.evenkeel.domain..",
            "org.evenkeel.desk..",
            "org.openpdf..",
            "org.apache.parquet.format..",
            "java.awt");

    @ArchTest
    static final ArchRule exportTakesOnlyColoursFromTheOldToolkit = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.export..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.awt..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "not Color", type -> !type.getName().equals("java.awt.Color"))))
            .because("a document needs no second window system");

    @ArchTest
    static final ArchRule onlyAppEntersTheExport = noClasses()
            .that(not(resideInAnyPackage("org.evenkeel.app..", "org.evenkeel.export..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.evenkeel.export.."))
            .because("everybody else asks the desk");

    @ArchTest
    static final ArchRule storeKnowsSqlAndTheDomain =
            room("store", "org.evenkeel.domain..", "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..");

    @ArchTest
    static final ArchRule syncKnowsThePortAndTheStore =
            room("sync", "org.evenkeel.domain..", "org.evenkeel.backend", "org.evenkeel.store..");

    @ArchTest
    static final ArchRule deskKnowsTheStoreAndTwoDoorsOfSync =
            room("desk", "org.evenkeel.domain..", "org.evenkeel.store..", "org.evenkeel.sync..", "com.nimbusds.jose..");

    @ArchTest
    static final ArchRule encryptionStaysWithTheArchives = noClasses()
            .that()
            .resideOutsideOfPackage("org.evenkeel.desk.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("nothing else is locked by a passphrase");

    @ArchTest
    static final ArchRule deskUsesOnlyTwoDoorsOfSync = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.desk..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.evenkeel.sync..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "neither Outbox nor Connectivity",
                            type -> !type.getName().startsWith("org.evenkeel.sync.Outbox")
                                    && !type.getName().startsWith("org.evenkeel.sync.Connectivity"))))
            .because("an agent's verb rings the outbox and reads the line, nothing more");

    @ArchTest
    static final ArchRule theBridgeKnowsOnlyChangesOfTheDesk = room(
            "ui.fx", "javafx..", "atlantafx..", "org.kordamp.ikonli..", "org.evenkeel.desk", "org.evenkeel.domain");

    @ArchTest
    static final ArchRule theBridgeUsesOneDoorOfTheDesk = noClasses()
            .that()
            .resideInAPackage("org.evenkeel.ui.fx..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.evenkeel.desk..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                            "not Changes", type -> !type.getSimpleName().equals("Changes"))));

    @ArchTest
    static final ArchRule controlsKnowNoService =
            room("ui.controls", "javafx..", "atlantafx..", "org.kordamp.ikonli..");

    private static ArchRule screen(String name) {
        return room(
                "ui." + name,
                "javafx..",
                "atlantafx..",
                "org.kordamp.ikonli..",
                "org.commonmark..",
                "org.evenkeel.domain..",
                "org.evenkeel.desk..",
                "org.evenkeel.ui.fx..",
                "org.evenkeel.ui.controls..");
    }

    @ArchTest
    static final ArchRule queueKnowsNoOtherScreen = screen("queue");

    @ArchTest
    static final ArchRule panesKnowNoOtherScreen = screen("panes");

    @ArchTest
    static final ArchRule conversationKnowsNoOtherScreen = screen("conversation");

    @ArchTest
    static final ArchRule composerKnowsNoOtherScreen = screen("composer");

    @ArchTest
    static final ArchRule holdKnowsNoOtherScreen = screen("hold");

    @ArchTest
    static final ArchRule contextKnowsNoOtherScreen = screen("context");

    @ArchTest
    static final ArchRule searchKnowsNoOtherScreen = screen("search");

    @ArchTest
    static final ArchRule reviewKnowsNoOtherScreen = screen("review");

    static final ArchRule notifyKnowsNoOtherScreen = screen("notify");

    @ArchTest
    static final ArchRule settingsKnowNoOtherScreen = screen("settings");

    static final ArchRule templatesKnowNoOtherScreen = screen("templates");

    @ArchTest
    static final ArchRule signInKnowsNoOtherScreen = screen("signin");

    @ArchTest
    static final ArchRule shellKnowsAllScreensAndNothingBelowTheDesk = room(
            "ui.shell",
            "javafx..",
            "atlantafx..",
            "org.kordamp.ikonli..",
            "org.evenkeel.domain..",
            "org.evenkeel.desk..",
            "org.evenkeel.ui..");

    @ArchTest
    static final ArchRule everyScreenIsUnderTheRules = classes()
            .that()
            .resideInAPackage("org.evenkeel.ui..")
            .should()
            .resideInAnyPackage(
                    "org.evenkeel.ui.fx..",
                    "org.evenkeel.ui.controls..",
                    "org.evenkeel.ui.shell..",
                    "org.evenkeel.ui.queue..",
                    "org.evenkeel.ui.panes..",
                    "org.evenkeel.ui.conversation..",
                    "org.evenkeel.ui.composer..",
                    "org.evenkeel.ui.hold..",
                    "org.evenkeel.ui.context..",
                    "org.evenkeel.ui.search..",
                    "org.evenkeel.ui.review..",
                    "org.evenkeel.ui.notify..",
                    "org.evenkeel.ui.settings..",
                    "org.evenkeel.ui.signin..",
                    "org.evenkeel.ui.templates..")
            .because("a new screen gets its own rule here first");

    @ArchTest
    static final ArchRule theEmbeddedServerSharesNothingWithTheClient = room(
            "localserver",
            "org.evenkeel.domain..",
            "io.javalin..",
            "jakarta.servlet..",
            "org.eclipse.jetty..",
            "kotlin..",
            "com.google.gson..",
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.sqlite..");

    @ArchTest
    static final ArchRule noKnots =
            slices().matching("org.evenkeel.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule oneBridgeToTheFxThread = noClasses()
            .that()
            .resideOutsideOfPackage("org.evenkeel.ui.fx..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("the bridge coalesces; a second one would not");

    @ArchTest
    static final ArchRule sqlStaysInTheCellar = noClasses()
            .that()
            .resideOutsideOfPackages("org.evenkeel.store..", "org.evenkeel.localserver..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..");

    @ArchTest
    static final ArchRule httpStaysInTheAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("org.evenkeel.backend.chatwoot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule jsonStaysOnTheWire = noClasses()
            .that()
            .resideOutsideOfPackages("org.evenkeel.backend.chatwoot..", "org.evenkeel.localserver..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule theTimeComesInThroughTheDoor = noClasses()
            .that()
            .resideOutsideOfPackage("org.evenkeel.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.InstantSource.class, "system")
            .because("a test must be able to turn the clock by hand");

    @ArchTest
    static final ArchRule nobodyWritesToTheConsoleUnasked = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("commands write through picocli, everything else logs");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(beNullMarked());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule dtosNeverLeave = classes()
            .that()
            .haveSimpleNameEndingWith("Dto")
            .should()
            .resideInAPackage("org.evenkeel.backend.chatwoot..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule viewModelsKnowNoControl = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
            .because("a view model's test needs no robot");

    @ArchTest
    static final ArchRule viewModelsKnowNoThread = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "a thread or an executor",
                    type -> type.isAssignableTo(Thread.class)
                            || type.isAssignableTo(java.util.concurrent.Executor.class)
                            || type.isAssignableTo(java.util.concurrent.CompletableFuture.class)))
            .because("the way off the FX thread is FxThread, so that a test can make it immediate");

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = annotatedWith(NullMarked.class).test(type.getPackage());
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " has no @NullMarked"));
            }
        };
    }

    @Test
    void testsDoNotSleep() throws IOException {
        assertThat(sourcesWith("src/test/java", "Thread." + "sleep(")).isEmpty();
    }

    @Test
    void nothingIsLeftForSomebody() throws IOException {
        for (String word : List.of("TO" + "DO", "FIX" + "ME", "@Dis" + "abled\n", "@Dis" + "abled(")) {
            assertThat(sourcesWith("src", word)).as(word).isEmpty();
        }
    }

    @Test
    void classesStayNearAPage() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> long_ = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .map(Path::toString)
                    .toList();
            assertThat(long_)
                    .as("near 300 lines ask which noun wants to move out")
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sourcesWith(String root, String word) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if ((name.endsWith(".java") || name.endsWith(".fxml") || name.endsWith(".css"))
                        && Files.readString(file).contains(word)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
