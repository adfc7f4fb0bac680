using TechNews.Cli;

return Tool.Run(args);
