package org.evenkeel.localserver.state;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading and writing the columns that are not plain: nullable numbers and JSON text. */
public final class Columns {
    private Columns() {}

    static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    public static JsonObject object(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    public static List<String> strings(String jsonArray) {
        if (jsonArray.equals("[]")) {
            return List.of();
        }
        var strings = new ArrayList<String>();
        for (JsonElement element : JsonParser.parseString(jsonArray).getAsJsonArray()) {
            strings.add(element.getAsString());
        }
        return List.copyOf(strings);
    }

    public static String json(Collection<String> strings) {
        var array = new JsonArray();
        strings.forEach(array::add);
        return array.toString();
    }

    /** A list of ids for {@code in (select value from json_each(?))}. */
    static String ids(Collection<Long> ids) {
        var array = new JsonArray();
        ids.forEach(array::add);
        return array.toString();
    }
}
