using TechNews.Cli;

var surroundings = Surroundings.OfProcess();
using var interruption = surroundings.Interruption;
return Tool.Run(args, surroundings);
