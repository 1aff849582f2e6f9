/// What the fields of a message become: a stored property each, or one for all fields of a choice.
struct Property {
    enum Shape {
        case required, optional, collection
        case boxedRequired, boxedOptional
    }

    var name: String
    /// The type without its optional mark.
    var type: String
    var shape: Shape
    var documentation: String
    var initialValue: String?

    var escapedName: String { SwiftNaming.escaped(name) }

    var boxName: String { "\(name)Box" }

    var declaredType: String {
        switch shape {
        case .required, .collection, .boxedRequired: type
        case .optional, .boxedOptional: "\(type)?"
        }
    }

    /// How the property stands in the list of an initializer's parameters.
    var parameter: String {
        "\(escapedName): \(declaredType)" + (initialValue.map { " = \($0)" } ?? "")
    }

    /// The line of an initializer that keeps the parameter.
    var assignment: String {
        switch shape {
        case .required, .optional, .collection: "self.\(name) = \(escapedName)"
        case .boxedRequired, .boxedOptional: "\(boxName) = \(boxedValue)"
        }
    }

    /// How the parameter is handed on to an initializer that has one for each stored property.
    var argument: String {
        switch shape {
        case .required, .optional, .collection: "\(name): \(escapedName)"
        case .boxedRequired, .boxedOptional: "\(boxName): \(boxedValue)"
        }
    }

    /// The parameter in a box of its own.
    private var boxedValue: String {
        shape == .boxedOptional ? "\(escapedName).map(Boxed.init)" : "Boxed(\(escapedName))"
    }
}
