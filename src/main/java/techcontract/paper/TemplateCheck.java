package techcontract.paper;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import techcontract.kernel.Problems;
import techcontract.rules.CertificateField;

/** Checks a template when it is loaded (模板检查): every mark known, everything there that the paper must show. */
final class TemplateCheck {
    private static final int FAR = 3;
    private static final int SHOWN = 24;
    private static final Map<PaperKind, Set<PaperField>> NEEDED = Map.of(
            PaperKind.ACCEPTANCE_SLIP, Set.of(PaperField.ACCEPTANCE_NUMBER, PaperField.ACCEPTED_ON),
            PaperKind.CORRECTION_NOTICE,
            Set.of(PaperField.PAPER_NUMBER, PaperField.CORRECTION, PaperField.CORRECTION_DUE),
            PaperKind.CERTIFICATE, Set.of(PaperField.REGISTRATION_NUMBER),
            PaperKind.REFUSAL_NOTICE, Set.of(PaperField.PAPER_NUMBER, PaperField.GROUND, PaperField.OBJECTION),
            PaperKind.TAX_NOTICE, Set.of(PaperField.PAPER_NUMBER, PaperField.REGISTRATION_NUMBER),
            PaperKind.REGISTRATION_LIST, Set.of(PaperField.PAPER_NUMBER, PaperField.REGISTRATION_NUMBER));

    private final PaperKind kind;
    private final Problems problems = new Problems();
    private final Set<PaperField> named = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();

    private TemplateCheck(PaperKind kind) {
        this.kind = kind;
    }

    /**
     * Everything that is wrong with a template, and as warnings what PDF and printer will not show.
     *
     * @param certificate what the rule book asks of a certificate
     */
    static Problems of(PaperKind kind, DocxFile file, List<CertificateField> certificate) {
        TemplateCheck check = new TemplateCheck(kind);
        for (String part : file.texts()) {
            Element root = file.xml(part).getDocumentElement();
            WordXml.all(root, "p").forEach(check::paragraph);
            check.notDrawn(root);
        }
        check.complete(certificate);
        return check.problems;
    }

    private void paragraph(Element paragraph) {
        String text = Mark.Pieces.of(paragraph).text();
        if (Mark.brokenIn(text)) {
            problems.error("", "paper.template.unclosed", shown(text));
        }
        for (Mark mark : Mark.in(text)) {
            switch (mark.role()) {
                case FIELD -> field(mark.label(), text);
                case BEGINS_ROWS -> rows(paragraph, mark.label(), text);
                case ENDS_ROWS -> known(mark.label(), text);
            }
        }
    }

    private void field(String label, String text) {
        Optional<PaperField> field = PaperField.named(label);
        if (field.isEmpty()) {
            nearest(label).ifPresentOrElse(
                    near -> problems.error("", "paper.template.unknown-near", label, shown(text), near),
                    () -> problems.error("", "paper.template.unknown", label, shown(text), kind.label()));
        } else if (!field.get().isOn(kind)) {
            problems.error("", "paper.template.not-here", label, shown(text), kind.label());
        } else {
            named.add(field.get());
        }
    }

    private void rows(Element paragraph, String label, String text) {
        Optional<Element> row = WordXml.around(paragraph, "tr");
        boolean ends = row.filter(one -> DocxTemplate.pattern(one)
                .stream()
                .flatMap(each -> WordXml.all(each, "p").stream())
                .flatMap(each -> Mark.in(Mark.Pieces.of(each).text()).stream())
                .anyMatch(mark -> mark.role() == Mark.Role.ENDS_ROWS && mark.label().equals(label))).isPresent();
        if (known(label, text)) {
            repeated.add(label);
            if (!ends) {
                problems.error("", row.isEmpty() ? "paper.template.rows-outside" : "paper.template.rows-open", label);
            }
        }
    }

    private boolean known(String label, String text) {
        if (!kind.lists().contains(label)) {
            problems.error("", "paper.template.unknown-rows", label, shown(text), kind.label());
            return false;
        }
        return true;
    }

    private void complete(List<CertificateField> certificate) {
        for (PaperField needed : kind.fields()) {
            if (NEEDED.getOrDefault(kind, Set.of()).contains(needed) && !named.contains(needed)) {
                problems.error("", "paper.template.needed", needed.label(), kind.label());
            }
        }
        if (kind == PaperKind.CERTIFICATE) {
            certificate.forEach(this::certifies);
        }
        for (String list : kind.lists()) {
            if (!repeated.contains(list)) {
                problems.error("", "paper.template.rows-needed", list, kind.label());
            }
        }
    }

    private void certifies(CertificateField wanted) {
        PaperField.named(wanted.name()).ifPresent(field -> {
            boolean withinTerm = named.contains(PaperField.TERM)
                    && (field == PaperField.VALID_FROM || field == PaperField.VALID_TO);
            boolean again = NEEDED.getOrDefault(kind, Set.of()).contains(field);
            if (!named.contains(field) && !withinTerm && !again) {
                problems.error("", "paper.template.certificate", wanted.name(), wanted.provenance());
            }
        });
    }

    private void notDrawn(Element root) {
        for (String strange : List.of("drawing", "pict", "object")) {
            if (!WordXml.all(root, strange).isEmpty()) {
                problems.warning("", "paper.template.no-pictures");
                break;
            }
        }
        if (!WordXml.all(root, "numPr").isEmpty()) {
            problems.warning("", "paper.template.no-numbering");
        }
        if (WordXml.all(root, "tbl").stream().anyMatch(table -> WordXml.around(table, "tbl").isPresent())) {
            problems.warning("", "paper.template.no-nesting");
        }
        if (WordXml.all(root, "sectPr").size() > 1) {
            problems.warning("", "paper.template.one-section");
        }
    }

    private static String shown(String text) {
        String line = text.strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private Optional<String> nearest(String label) {
        return kind.fields()
                .stream()
                .map(PaperField::label)
                .filter(known -> distance(label, known) < Math.min(FAR, Math.max(label.length(), 2)))
                .min(Comparator.comparingInt(known -> distance(label, known)));
    }

    // How many characters have to be put in, taken out or changed.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
