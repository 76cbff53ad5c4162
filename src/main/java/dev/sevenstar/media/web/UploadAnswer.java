package dev.sevenstar.media.web;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every file of an upload is answered for itself; one that is refused does not lose the others. */
final class UploadAnswer {

    private UploadAnswer() {}

    static List<Arrival> take(List<MultipartFile> files, BiFunction<String, InputStream, Arrival> upload) {
        return files.stream()
                .filter(f -> !f.isEmpty() || !name(f).isEmpty())
                .map(f -> take(f, upload))
                .toList();
    }

    /** A line per file for the script; else back to the space, or what was refused there with its reason. */
    static ModelAndView of(List<Arrival> arrivals, boolean scripted, String space, RedirectAttributes redirect) {
        var refused = arrivals.stream().filter(a -> !a.isTaken()).toList();
        if (scripted) return new ModelAndView("media/pictures/_arrivals", "arrivals", arrivals);
        if (!refused.isEmpty())
            return Pages.invalid("media/pictures/refused")
                    .addObject("arrivals", arrivals)
                    .addObject("space", space);
        if (arrivals.isEmpty()) Flash.error(redirect, "media.flash.nothing-chosen");
        else Flash.done(redirect, "media.flash.uploaded", arrivals.size());
        return new ModelAndView("redirect:" + space);
    }

    private static Arrival take(MultipartFile file, BiFunction<String, InputStream, Arrival> upload) {
        try (var stream = file.getInputStream()) {
            return upload.apply(name(file), stream);
        } catch (Refused e) {
            return Arrival.refused(name(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
