/// The explanation of a program's flags.
enum FlagHelp {
    private static let width = 36

    /// All flags that can be set, each with what it is for and what counts if it is not given.
    static func list<Settings>(_ table: FlagTable<Settings>) -> String {
        table.flags.map(entry).joined(separator: "\n")
    }

    /// Names those that have one value only.
    static func fixed<Settings>(_ table: FlagTable<Settings>) -> String {
        wrapped(table.fixed.map { "--\($0.name)=\($0.value)" }, indentation: "  ")
    }

    private static func entry<Settings>(_ flag: Flag<Settings>) -> String {
        let explanation = flag.summary + (flag.standard.map { " (\($0))" } ?? "")
        let usage = "  " + flag.usage
        // A flag that is too long for the first column has a line of its own.
        guard usage.count + 2 <= width else {
            return usage + "\n" + TextTable.padding(width) + explanation
        }
        return usage + TextTable.padding(width - usage.count) + explanation
    }

    /// Words in lines of at most 100 columns.
    private static func wrapped(_ words: [String], indentation: String) -> String {
        var lines: [String] = []
        var line = indentation
        for word in words {
            if line.count > indentation.count, line.count + 1 + word.count > 100 {
                lines.append(line)
                line = indentation
            }
            line += line.count > indentation.count ? " " + word : word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
