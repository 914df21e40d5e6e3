using PartnerCrm.Writes;

namespace PartnerCrm.Files;

/// <summary>The file is attached to something else.</summary>
public sealed class FileIsAttached(string name) : Refusal($"The file '{name}' is attached already, and stays where it is. Upload it again to attach it to something else.", "file");

/// <summary>The content of the file was erased.</summary>
public sealed class FileIsErased() : Refusal("The content of this file was erased; only its size and hash are kept.", "file");

/// <summary>Too many uploaded files wait to be attached.</summary>
public sealed class TooManyLooseFiles(int most) : Refusal($"You have uploaded {most} files that are attached to nothing. Attach them first, or wait for a day until they are gone.");

/// <summary>The file is larger than is kept.</summary>
public sealed class FileTooLarge(long most) : Refusal($"A file has at most {most / 1_048_576} MB. Send it in parts, or attach a reference to where it is kept.", "file");

/// <summary>The file has no content.</summary>
public sealed class FileIsEmpty() : Refusal("The file is empty. Choose the file again.", "file");

/// <summary>The content is of no type that is kept, or not what the name says.</summary>
public sealed class FileTypeRefused(string why) : Refusal($"{why} Kept are PDF, PNG, JPEG, WebP, TIFF, plain text, CSV, JSON, XML, mail (.eml), and documents without macros of Office (.docx, .xlsx, .pptx) and OpenDocument (.odt, .ods, .odp).", "file");
