using System.Globalization;
using System.Text;
using TechNews.Scriban.Rendering;

namespace TechNews.Scriban.Tree;

/// <summary>The HTML that <c>tablerow</c> writes around its items.</summary>
internal static class TableRows
{
    public static void Open(RenderState render, int row)
    {
        if (row > 0)
        {
            Close(render);
        }

        render.Output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{row + 1}\">")));
    }

    public static void Close(RenderState render) => render.Output.Write("</tr>\n"u8);

    public static void OpenCell(RenderState render, int column) =>
        render.Output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{column}\">")));

    public static void CloseCell(RenderState render) => render.Output.Write("</td>"u8);
}
