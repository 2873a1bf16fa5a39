using ErrorCatalog.Messages;

namespace ErrorCatalog;

/// <summary>The arguments of a problem as one audience may see them: a hidden value shows as its name in brackets.</summary>
internal readonly struct VisibleArguments(ProblemArguments arguments, ProblemDescriptor descriptor, TextAudience audience) : IMessageArguments
{
    public static bool IsVisible(ParameterSensitivity sensitivity, TextAudience audience) => sensitivity switch
    {
        ParameterSensitivity.Public => true,
        ParameterSensitivity.Internal => audience == TextAudience.Own,
        _ => false,
    };

    public bool TryGetValue(string name, out MessageValue value)
    {
        int index = descriptor.IndexOfParameter(name);
        if (!arguments.TryGetValue(index, name, out value))
        {
            return false;
        }

        if (index >= 0 && !value.IsMissing && !IsVisible(descriptor.Declared[index].Sensitivity, audience))
        {
            value = MessageValue.From("[" + name + "]");
        }

        return true;
    }
}
