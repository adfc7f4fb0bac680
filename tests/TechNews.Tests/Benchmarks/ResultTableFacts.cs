using TechNews.Benchmarks.Measuring;

namespace TechNews.Tests.Benchmarks;

public sealed class ResultTableFacts
{
    [Fact]
    public void Medians_and_ratios_to_the_reference_stand_in_a_table_for_each_scenario()
    {
        BuildRun[] runs =
        [
            Run("technews", Scenario.Cold, seconds: 1), Run("technews", Scenario.Cold, seconds: 9), Run("technews", Scenario.Cold, seconds: 2),
            Run("hugo 1", Scenario.Cold, seconds: 8), Run("technews", Scenario.Edited, seconds: 0.5), Run("hugo 1", Scenario.Edited, seconds: 5),
        ];

        Assert.Equal(
            """
            ### Cold: no output, no cache

            | tool | runs | median s | fastest to slowest | x hugo 1 | CPU s | x hugo 1 | peak MiB | pages | files |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            | technews | 3 | 2.00 | 1.00 to 9.00 | 0.25 | 4.00 | 0.25 | 3 | 5 | 7 |
            | hugo 1 | 1 | 8.00 | 8.00 to 8.00 | 1.00 | 16.00 | 1.00 | 3 | 5 | 7 |

            ### One article edited, new process

            | tool | runs | median s | fastest to slowest | x hugo 1 | CPU s | x hugo 1 | peak MiB | pages | files |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            | technews | 1 | 0.50 | 0.50 to 0.50 | 0.10 | 1.00 | 0.10 | 3 | 5 | 7 |
            | hugo 1 | 1 | 5.00 | 5.00 to 5.00 | 1.00 | 10.00 | 1.00 | 3 | 5 | 7 |


            """.ReplaceLineEndings("\n"),
            ResultTable.Of(runs, "hugo 1"));
    }

    private static BuildRun Run(string name, Scenario scenario, double seconds) =>
        new(name, scenario, new Measured(seconds, CpuSeconds: 2 * seconds, PeakBytes: 3 << 20), Files: 7, Pages: 5);
}
