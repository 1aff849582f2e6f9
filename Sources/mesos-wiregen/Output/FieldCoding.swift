/// How one field is read into a variable and written from a property.
struct FieldCoding {
    /// What the initializer that reads a message keeps until all fields are read: one for all fields of a choice.
    struct Variable {
        var name: String
        /// The name of the stored property.
        var storedName: String
        /// What stands behind the name in the declaration.
        var declaration: String

        var escapedName: String { SwiftNaming.escaped(name) }
    }

    let number: Int
    let isRequired: Bool
    /// Whether it is one of a choice.
    let isMember: Bool
    let variable: Variable
    /// The type of the value; of an element, if there may be several.
    let type: String
    private let name: String
    private let wireName: String
    private let hasWrittenDefault: Bool
    private let isAlwaysShown: Bool
    private let isEnumeration: Bool
    /// What the methods of reader and writer are called: `string`, `message`, `messages`.
    private let method: String

    init(
        _ field: Field, name: String, isBoxed: Bool, type: String, target: Declaration?
    ) {
        number = field.number
        wireName = field.wireName
        isRequired = field.label == .required
        self.name = name
        self.type = type
        hasWrittenDefault = field.label == .optional && field.defaultValue != nil && !field.isDeprecated
        isAlwaysShown = field.isAlwaysShown
        if case .enumeration? = target { isEnumeration = true } else { isEnumeration = false }
        let storedName = isBoxed ? "\(name)Box" : name
        switch field.label {
        case .oneof(let choice):
            isMember = true
            variable = Variable(
                name: SwiftNaming.property(choice), storedName: SwiftNaming.property(choice),
                declaration: ": \(SwiftNaming.choice(choice))?")
        case .required, .optional:
            isMember = false
            variable = Variable(
                name: name, storedName: storedName, declaration: isBoxed ? ": Boxed<\(type)>?" : ": \(type)?")
        case .repeated:
            isMember = false
            variable = Variable(name: name, storedName: storedName, declaration: ": [\(type)] = []")
        case .map:
            isMember = false
            variable = Variable(
                name: name, storedName: storedName, declaration: ": SortedMap<String, \(type)> = [:]")
        }
        method = Self.method(field, isBoxed: isBoxed, target: target)
    }

    private static func method(_ field: Field, isBoxed: Bool, target: Declaration?) -> String {
        if isBoxed { return "boxed" }
        let isPlural = field.label == .repeated || field.label == .map
        switch (target, field.type) {
        case (.message?, _): return isPlural ? "messages" : "message"
        case (.enumeration?, _): return isPlural ? "enumerations" : "enumeration"
        case (nil, .scalar(let scalar)) where !isPlural: return scalar.rawValue
        case (nil, _): return "scalars"
        }
    }

    var escapedName: String { SwiftNaming.escaped(name) }

    /// The statement that reads the field into a variable.
    func reading(_ variable: String) -> String {
        "reader.\(method)(&\(variable)\(isEnumeration && isRequired ? ", isRequired: true" : ""))"
    }

    /// The statement that writes a value as the field.
    func writing(_ value: String) -> String {
        let absent = hasWrittenDefault ? ", otherwise: Defaults.\(escapedName)" : ""
        let empty = isAlwaysShown ? ", evenEmpty: true" : ""
        return "writer.\(method)(\(number), \"\(wireName)\", \(value)\(absent)\(empty))"
    }
}
