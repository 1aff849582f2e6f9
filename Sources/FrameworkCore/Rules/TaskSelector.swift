/// Which tasks a rule is about: by the name of their job or their own, or by their labels.
///
/// A name may contain `*` for any characters and `?` for one: `"batch-*"` selects the jobs `batch-1` and `batch-night`
/// and the tasks of these names.
public struct TaskSelector: Sendable, Codable, Hashable, ExpressibleByStringLiteral {
    package enum Kind: Sendable, Codable, Hashable {
        case own
        case named(String)
        case labelled([Label])
    }

    package struct Label: Sendable, Codable, Hashable {
        let key: String
        let value: String
    }

    package let kind: Kind

    /// The tasks of the work that the rule belongs to.
    public static let own = TaskSelector(kind: .own)

    /// The tasks of jobs, and the tasks, whose name is this one or matches it.
    public static func named(_ name: String) -> TaskSelector { TaskSelector(kind: .named(name)) }

    /// The tasks that have all of these labels.
    public static func labelled(_ labels: KeyValuePairs<String, String>) -> TaskSelector {
        TaskSelector(kind: .labelled(labels.map { Label(key: $0.key, value: $0.value) }))
    }

    /// The tasks of jobs, and the tasks, whose name is this one or matches it.
    public init(stringLiteral name: String) {
        self.init(kind: .named(name))
    }

    package init(kind: Kind) {
        self.kind = kind
    }
}

extension TaskSelector {
    /// Whether a text is the name, in which `*` stands for any characters and `?` for one. Takes time in proportion to
    /// the product of the lengths at most.
    package static func matches(_ text: String, _ name: String) -> Bool {
        let text = Array(text.unicodeScalars)
        let name = Array(name.unicodeScalars)
        var position = 0
        var index = 0
        var star: (index: Int, position: Int)?
        while position < text.count {
            if index < name.count, name[index] == "*" {
                star = (index, position)
                index += 1
            } else if index < name.count, name[index] == "?" || name[index] == text[position] {
                index += 1
                position += 1
            } else if let last = star {
                star = (last.index, last.position + 1)
                index = last.index + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return name[index...].allSatisfy { $0 == "*" }
    }
}

extension TaskSelector: CustomStringConvertible {
    /// The selector as it is written in a rule.
    public var description: String {
        switch kind {
        case .own: ".own"
        case .named(let name): "\"\(name)\""
        case .labelled(let labels):
            "[\(labels.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", "))]"
        }
    }
}
