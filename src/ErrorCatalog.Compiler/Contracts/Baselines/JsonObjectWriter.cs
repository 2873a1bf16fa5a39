using System.Globalization;
using System.Text;

namespace ErrorCatalog.Compiler;

/// <summary>Writes JSON objects in one line; what is not set is left out.</summary>
internal sealed class JsonObjectWriter
{
    private readonly StringBuilder _json = new("{", 256);

    internal JsonObjectWriter Set(string name, string? value)
    {
        if (value is not null)
        {
            Name(name);
            JsonText.Append(_json, value);
        }

        return this;
    }

    internal JsonObjectWriter Set(string name, int? value)
    {
        if (value is { } number)
        {
            Name(name);
            _json.Append(number.ToString(CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>Sets a member to true; false is left out.</summary>
    internal JsonObjectWriter Set(string name, bool value)
    {
        if (value)
        {
            Name(name);
            _json.Append("true");
        }

        return this;
    }

    /// <summary>Sets a member to a list; an empty one is left out.</summary>
    internal JsonObjectWriter Set(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            Name(name);
            _json.Append('[');
            int i = 0;
            foreach (string value in values)
            {
                _json.Append(i++ == 0 ? string.Empty : ",");
                JsonText.Append(_json, value);
            }

            _json.Append(']');
        }

        return this;
    }

    /// <summary>Sets a member to objects; none are left out.</summary>
    internal JsonObjectWriter Set(string name, IEnumerable<JsonObjectWriter> values)
    {
        string[] objects = values.Select(value => value.ToString()).ToArray();
        if (objects.Length > 0)
        {
            Name(name);
            _json.Append('[').Append(string.Join(",", objects)).Append(']');
        }

        return this;
    }

    /// <summary>Sets a member to an object of texts; an empty one is left out.</summary>
    internal JsonObjectWriter Set(string name, IReadOnlyCollection<TextMark> marks)
    {
        if (marks.Count > 0)
        {
            JsonObjectWriter inner = new();
            foreach (TextMark mark in marks)
            {
                inner.Set(mark.Name, mark.Hash);
            }

            Name(name);
            _json.Append(inner.ToString());
        }

        return this;
    }

    public override string ToString() => _json.ToString() + "}";

    private void Name(string name)
    {
        if (_json.Length > 1)
        {
            _json.Append(',');
        }

        JsonText.Append(_json, name);
        _json.Append(':');
    }
}
