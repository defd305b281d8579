package org.evenkeel.backend.chatwoot;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads DTOs the way the server writes them: one field comes as a number here, as text there, as an object in the next
 * version. A value of a shape nobody expected becomes null instead of costing the whole answer.
 */
final class Lenience implements TypeAdapterFactory {
    private static final Map<Class<?>, Function<String, @Nullable Object>> SCALARS = Map.of(
            Long.class, Lenience::wholeNumber,
            Boolean.class, Lenience::truth,
            String.class, text -> text,
            Instant.class, Lenience::time);

    /** The end of the year 9999: what lies beyond is a mistake of units. */
    private static final long LAST_SECOND = 253_402_300_799L;

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> raw = type.getRawType();
        Function<String, @Nullable Object> scalar = SCALARS.get(raw);
        if (scalar != null) {
            return new ReadOnly<>() {
                @Override
                @SuppressWarnings("unchecked") // the function is filed under the class it makes
                public @Nullable T read(JsonReader in) throws IOException {
                    String text = scalarText(in);
                    return text == null ? null : (T) scalar.apply(text);
                }
            };
        }
        if (raw.isRecord()) {
            return only(JsonToken.BEGIN_OBJECT, gson.getDelegateAdapter(this, type));
        }
        if (raw == List.class) {
            return only(JsonToken.BEGIN_ARRAY, gson.getDelegateAdapter(this, type));
        }
        return null;
    }

    private static <T> TypeAdapter<T> only(JsonToken expected, TypeAdapter<T> adapter) {
        return new ReadOnly<>() {
            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                if (in.peek() == expected) {
                    return adapter.read(in);
                }
                in.skipValue();
                return null;
            }
        };
    }

    private static @Nullable String scalarText(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case STRING, NUMBER -> in.nextString();
            case BOOLEAN -> String.valueOf(in.nextBoolean());
            default -> {
                in.skipValue();
                yield null;
            }
        };
    }

    /** An int, a float (cut) or a numeric string. */
    static @Nullable Long wholeNumber(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notWhole) {
            Double number = number(text);
            return number == null || Math.abs(number) > Long.MAX_VALUE ? null : (Long) number.longValue();
        }
    }

    static @Nullable Boolean truth(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    /** Epoch seconds (whole or not) or ISO 8601; 0 and empty mean never. */
    static @Nullable Instant time(String text) {
        if (text.isBlank()) {
            return null;
        }
        Double seconds = number(text);
        try {
            if (seconds == null) {
                return Instant.parse(text.strip());
            }
            return seconds <= 0 || seconds > LAST_SECOND ? null : Instant.ofEpochMilli(Math.round(seconds * 1000));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** DTOs come in and never go out. */
    private abstract static class ReadOnly<T> extends TypeAdapter<T> {
        @Override
        public void write(JsonWriter out, T value) {
            throw new UnsupportedOperationException("DTOs are only read");
        }
    }
}
