package org.evenkeel.backend.chatwoot;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.evenkeel.domain.chat.Attachment;
import org.jspecify.annotations.Nullable;

record AttachmentDto(
        @Nullable Long id,
        @Nullable String fileType,
        @Nullable String dataUrl,
        @Nullable String thumbUrl,
        @Nullable String fallbackTitle,
        @Nullable Long fileSize) {

    Attachment toDomain() {
        String kind = fileType == null ? "file" : fileType;
        return new Attachment(
                id == null ? 0 : id,
                kind,
                dataUrl == null ? "" : dataUrl,
                PersonDto.filled(thumbUrl),
                title(kind),
                fileSize == null ? 0 : fileSize);
    }

    private String title(String kind) {
        String given = PersonDto.filled(fallbackTitle);
        if (given != null) {
            return given;
        }
        if (dataUrl == null) {
            return kind;
        }
        String path = dataUrl.replaceFirst("[?#].*$", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            // '+' is itself in a path; only a form would mean a space by it
            last = URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // the raw name is good enough to show
        }
        return last.isBlank() ? kind : last;
    }
}
