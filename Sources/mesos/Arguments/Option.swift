/// Something that can be said to a command after two dashes.
struct Option: Equatable, Sendable {
    /// The name without its dashes, such as `agents`.
    let name: String
    /// What stands for the value in explanations, such as `N`.
    let placeholder: String
    /// A value that would be right, for explanations of what is wrong.
    let example: String
    /// What the option is for, on one line.
    let summary: String
    /// Whether it may be given more than once.
    var isRepeatable = false
    /// The letter that stands for the name, after one dash.
    var letter: Character?

    /// An option that is there or not, and has no value.
    static func flag(_ name: String, letter: Character? = nil, summary: String) -> Option {
        Option(name: name, placeholder: "", example: "", summary: summary, letter: letter)
    }

    /// Whether it has no value.
    var isFlag: Bool { placeholder.isEmpty }

    /// How the option is written, such as `--agents`.
    var spelling: String { "--\(name)" }

    /// A use that would be right, such as `--agents 3`.
    var exampleUse: String { isFlag ? spelling : "\(spelling) \(example)" }

    /// How the option is shown in explanations.
    var usage: String {
        (letter.map { "-\($0), " } ?? "") + (isFlag ? spelling : "\(spelling) \(placeholder)")
    }
}
