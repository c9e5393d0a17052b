package techcontract.contract;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a contract form held at one moment (录入内容), as text to compare, to go back to and to keep.
 *
 * @param draft what could be read
 * @param unread the words that could not be read yet, by field
 */
public record TypedForm(ContractDraft draft, Map<String, String> unread) {
    // The rows of a draft are mapped classes without setters; a part an older program did not know is refused.
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(as -> as.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** It as text; the same content gives the same text. */
    public String text() {
        return JSON.writeValueAsString(this);
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when the text is damaged or of another edition of the form
     */
    public static TypedForm of(String text) {
        try {
            return JSON.readValue(text, TypedForm.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a form", e);
        }
    }
}
