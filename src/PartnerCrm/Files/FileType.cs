namespace PartnerCrm.Files;

/// <summary>A type of file that is kept: what it is served as, and which endings its name may have, the usual one first.</summary>
internal sealed record FileType(string MediaType, params string[] Endings)
{
    public static readonly FileType
        Pdf = new("application/pdf", ".pdf"),
        Png = new("image/png", ".png"),
        Jpeg = new("image/jpeg", ".jpg", ".jpeg"),
        WebP = new("image/webp", ".webp"),
        Tiff = new("image/tiff", ".tif", ".tiff"),
        Text = new("text/plain", ".txt", ".text", ".md", ".log"),
        Csv = new("text/csv", ".csv", ".tsv"),
        Mail = new("message/rfc822", ".eml"),
        Json = new("application/json", ".json", ".jsonl", ".ndjson"),
        Xml = new("application/xml", ".xml"),
        Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
        Odt = new("application/vnd.oasis.opendocument.text", ".odt"),
        Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods"),
        Odp = new("application/vnd.oasis.opendocument.presentation", ".odp");
}
