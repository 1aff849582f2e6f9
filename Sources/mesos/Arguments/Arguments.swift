/// The words of a command line, told apart into options and the rest.
///
/// Options are written `--name value` or `--name=value`, with dashes or underscores between a name's words, and may
/// stand before and after other words. What follows `--` is no option.
struct Arguments: Equatable {
    /// The values of the options, in the order in which they were given.
    private(set) var values: [Value] = []
    /// The words that are no options.
    private(set) var operands: [String] = []

    /// An option and what was said about it.
    struct Value: Equatable {
        let option: Option
        let text: String
    }

    /// Reads the words that follow a command.
    init(_ words: [String], options: [Option]) throws(UsageError) {
        var words = words[...]
        while let word = words.popFirst() {
            if word == "--" {
                operands += words
                return
            }
            // A single dash is a word like any other.
            guard word.hasPrefix("-"), word.count > 1 else {
                operands.append(word)
                continue
            }
            let (spelling, attached) = Self.split(word)
            let named = options.first { option in
                option.spelling == spelling || option.letter.map { "-\($0)" == word } ?? false
            }
            guard let option = named else { throw Self.unknown(word, options) }
            if !option.isRepeatable, values.contains(where: { $0.option == option }) {
                throw UsageError(problem: .repeatedOption(option))
            }
            if option.isFlag {
                guard attached == nil else { throw UsageError(problem: .unexpectedValue(option)) }
                values.append(Value(option: option, text: ""))
                continue
            }
            guard let text = attached ?? Self.takeValue(from: &words) else {
                throw UsageError(problem: .missingValue(option))
            }
            values.append(Value(option: option, text: text))
        }
    }

    /// The last value of an option that counts once.
    func text(of option: Option) -> String? {
        values.last { $0.option == option }?.text
    }

    /// Whether an option is there that has no value.
    func has(_ option: Option) -> Bool {
        values.contains { $0.option == option }
    }

    /// All values of an option.
    func texts(of option: Option) -> [String] {
        values.filter { $0.option == option }.map(\.text)
    }

    /// Whether the words ask for help, wherever they do so before `--`.
    static func askForHelp(_ words: [String]) -> Bool {
        words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    }

    /// Parts `--name=value`, and writes the name with dashes.
    private static func split(_ word: String) -> (spelling: String, value: String?) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelling = String(parts[0].map { $0 == "_" ? "-" : $0 })
        return (spelling, parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The next word, unless it is an option itself.
    private static func takeValue(from words: inout ArraySlice<String>) -> String? {
        guard let next = words.first, !next.hasPrefix("--") else { return nil }
        words.removeFirst()
        return next
    }

    private static func unknown(_ word: String, _ options: [Option]) -> UsageError {
        let name = split(word).spelling.drop { $0 == "-" }
        let nearest = Spelling.nearest(to: String(name), among: options.map(\.name) + ["help"])
        let spelling = word.prefix { $0 != "=" }
        return UsageError(problem: .unknownOption(String(spelling), nearest: nearest.map { "--\($0)" }))
    }
}
