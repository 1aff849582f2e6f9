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

    /// How the option is written, such as `--agents`.
    var spelling: String { "--\(name)" }

    /// A use that would be right, such as `--agents 3`.
    var exampleUse: String { "\(spelling) \(example)" }
}
