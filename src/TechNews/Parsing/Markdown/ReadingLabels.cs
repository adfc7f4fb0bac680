namespace TechNews.Parsing.Markdown;

/// <summary>The few words that a body's markup itself says, in the body's language.</summary>
internal sealed record ReadingLabels(string Footnotes, string Footnote, string Back, string Table, string Done, string Open, Dictionary<string, string> Alerts)
{
    private static readonly ReadingLabels English = new(
        "Footnotes", "Footnote", "Back to reference", "Table", "Done", "To do", Alert("Note", "Tip", "Important", "Warning", "Caution"));

    private static readonly ReadingLabels German = new(
        "Fußnoten", "Fußnote", "Zurück zur Textstelle", "Tabelle", "Erledigt", "Offen", Alert("Hinweis", "Tipp", "Wichtig", "Warnung", "Vorsicht"));

    private static readonly ReadingLabels French = new(
        "Notes", "Note", "Retour au texte", "Tableau", "Fait", "À faire", Alert("Remarque", "Conseil", "Important", "Avertissement", "Attention"));

    private static readonly ReadingLabels Spanish = new(
        "Notas", "Nota", "Volver al texto", "Tabla", "Hecho", "Pendiente", Alert("Nota", "Consejo", "Importante", "Advertencia", "Precaución"));

    private static readonly ReadingLabels Dutch = new(
        "Voetnoten", "Voetnoot", "Terug naar de tekst", "Tabel", "Klaar", "Te doen", Alert("Opmerking", "Tip", "Belangrijk", "Waarschuwing", "Let op"));

    public static ReadingLabels Of(string language) => LanguageTag.Primary(language) switch
    {
        "de" => German,
        "fr" => French,
        "es" => Spanish,
        "nl" => Dutch,
        _ => English,
    };

    /// <summary>The visible label of an alert: a kind that is not known is shown as written.</summary>
    public string AlertLabel(string kind) => Alerts.GetValueOrDefault(kind, kind);

    private static Dictionary<string, string> Alert(string note, string tip, string important, string warning, string caution) =>
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["note"] = note,
            ["tip"] = tip,
            ["important"] = important,
            ["warning"] = warning,
            ["caution"] = caution,
        };
}
