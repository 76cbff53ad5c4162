package dev.sevenstar;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sevenstar");

    @Test
    void arrows_point_down_and_rooms_are_closed() {
        ApplicationModules.of(SevenstarApplication.class).verify();
    }

    /** A module that names no arrows may draw any. Only the demo, which nothing stands on, does. */
    @Test
    void every_module_names_the_modules_it_stands_on() {
        assertThat(ApplicationModules.of(SevenstarApplication.class).stream()
                        .filter(module -> !module.getIdentifier().toString().equals("demo")))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .findAnnotation(ApplicationModule.class)
                                .map(ApplicationModule::allowedDependencies))
                        .as(module.getDisplayName())
                        .get()
                        .isNotEqualTo(new String[] {ApplicationModule.OPEN_TOKEN}));
    }

    @Test
    void the_business_knows_nothing_of_pages() {
        var pages = resideInAPackage("dev.sevenstar.*.web..")
                .and(not(resideInAPackage("dev.sevenstar.shared.web..")))
                .and(not(resideInAPackage("dev.sevenstar.demo..")));
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sevenstar.*.web..")
                .should()
                .dependOnClassesThat(pages)
                .check(HOUSE);
    }
}
