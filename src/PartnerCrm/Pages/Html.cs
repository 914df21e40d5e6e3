using System.Text.Encodings.Web;

namespace PartnerCrm.Pages;

/// <summary>The frame of every page, and the one way by which a value enters it.</summary>
internal static class Html
{
    public static string Page(string title, string body) => $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{Text(title)} · PartnerCrm</title>
          <link rel="stylesheet" href="/site.css">
        </head>
        <body>
        <main>
        <h1>PartnerCrm</h1>
        {body}
        </main>
        </body>
        </html>
        """;

    /// <summary>What is to be known about the page, where there is something.</summary>
    public static string Note(string? note) => note is null ? string.Empty : $"<p class=\"note\" role=\"note\">{Text(note)}</p>";

    public static string Text(string value) => HtmlEncoder.Default.Encode(value);

    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
