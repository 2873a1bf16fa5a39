using Mono.Cecil;

// Usage: ShadeYamlDotNet SOURCE.dll TARGET.dll NEW-ASSEMBLY-NAME
// Renames an assembly and drops its strong name, so that it can lie in an analyzer folder beside another copy of itself.
string source = args[0];
string target = args[1];
string name = args[2];

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(source);
assembly.Name.Name = name;
assembly.Name.HasPublicKey = false;
assembly.Name.PublicKey = [];
assembly.MainModule.Name = name + ".dll";
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;

string partial = target + ".partial";
assembly.Write(partial, new WriterParameters { DeterministicMvid = true });
File.Move(partial, target, overwrite: true);
