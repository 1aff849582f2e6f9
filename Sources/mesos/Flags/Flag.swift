/// A flag of a program that Apache Mesos has, too: same name, same meaning, same values.
struct Flag<Settings>: Sendable {
    /// The name without its dashes, such as `agent_ping_timeout`.
    let name: String
    /// The name that the flag had before, which still counts.
    let formerName: String?
    /// What stands for the value in explanations, such as `TIME`; nothing for a flag that is on or off.
    let placeholder: String?
    /// The value that counts if none is given.
    let standard: String?
    /// What the flag is for, in one sentence.
    let summary: String
    /// Whether `file:///path` is the path itself and not what is in that file.
    let isPath: Bool
    /// Notes the value.
    let apply: @Sendable (inout Settings, String) throws(FlagValueError) -> Void

    init(
        _ name: String, formerly formerName: String? = nil, _ placeholder: String?, _ standard: String?,
        _ summary: String, isPath: Bool = false,
        apply: @escaping @Sendable (inout Settings, String) throws(FlagValueError) -> Void
    ) {
        self.name = name
        self.formerName = formerName
        self.placeholder = placeholder
        self.standard = standard
        self.summary = summary
        self.isPath = isPath
        self.apply = apply
    }

    /// Whether the flag is on or off, and may stand without a value.
    var isSwitch: Bool { placeholder == nil }

    /// How the flag is written, such as `--port=N`.
    var usage: String { placeholder.map { "--\(name)=\($0)" } ?? "--[no-]\(name)" }

    /// Whether this is one of the flag's names.
    func isNamed(_ text: String) -> Bool { text == name || text == formerName }
}

/// Why a value does not fit a flag: the second half of a sentence.
struct FlagValueError: Error, Equatable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

/// A flag of Apache Mesos with the only value that it can have here.
struct FixedFlag: Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the flag is on or off, and may stand without a value.
    var isSwitch: Bool { value == "true" || value == "false" }
}

/// All flags that a program knows.
struct FlagTable<Settings>: Sendable {
    /// Those that can be set.
    let flags: [Flag<Settings>]
    /// Those that have one value.
    let fixed: [FixedFlag]
    /// Those that Apache Mesos has and this version has not.
    let absent: [String]

    /// The flag of this name.
    func flag(named name: String) -> Flag<Settings>? {
        flags.first { $0.isNamed(name) }
    }

    /// The flag of this name that has one value.
    func fixedFlag(named name: String) -> FixedFlag? {
        fixed.first { $0.name == name }
    }

    /// Whether the flag of this name may stand without a value.
    func isSwitch(_ name: String) -> Bool {
        flag(named: name)?.isSwitch ?? fixedFlag(named: name)?.isSwitch ?? false
    }
}
