import MesosWire

/// An object of JSON that stands for a message.
///
/// It is read as Apache Mesos reads it: names that mean nothing are ignored, `null` stands for nothing, of several
/// members of one name the last counts, numbers may stand in quotes, and a single value may stand for a list of one.
struct JSONMessage {
    private let members: [JSONNode.Member]
    private let offset: Int

    /// - Parameter field: What the object is the value of.
    init(_ node: JSONNode, of field: String) throws(JSONFault) {
        guard case .object(let members) = node.value else {
            throw node.fault(of: field, expected: "an object")
        }
        self.members = members
        offset = node.offset
    }

    private func node(_ field: String) -> JSONNode? {
        guard let node = members.last(where: { $0.name == field })?.node else { return nil }
        if case .null = node.value { return nil }
        return node
    }

    /// The value of a field that must be there.
    func required<Value>(_ field: String, _ value: Value?) throws(JSONFault) -> Value {
        guard let value else { throw JSONFault(.missing(field: field), at: offset) }
        return value
    }

    func string(_ field: String) throws(JSONFault) -> String? {
        guard let node = node(field) else { return nil }
        return try node.string(of: field)
    }

    func number(_ field: String) throws(JSONFault) -> Double? {
        guard let node = node(field) else { return nil }
        switch node.value {
        case .number(let text): return Double(text)
        case .string("Infinity"): return .infinity
        case .string("-Infinity"): return -.infinity
        case .string(let text):
            if case .number(let value, _) = NumberText(Array(text.utf8)) { return value }
        default: break
        }
        throw node.fault(of: field, expected: "a number")
    }

    func wholeNumber(_ field: String) throws(JSONFault) -> UInt64? {
        guard let node = node(field) else { return nil }
        let text: String
        switch node.value {
        case .number(let digits), .string(let digits): text = digits
        default: throw node.fault(of: field, expected: "a number")
        }
        if text.first != "+", let value = UInt64(text) { return value }
        // Such as 31000.0 or 1e3.
        guard let value = Double(text), let whole = UInt64(exactly: value) else {
            throw JSONFault(.notWhole(field: field, text), at: node.offset)
        }
        return whole
    }

    /// The value of an enum by its name; `nil` for a name that the enum does not have.
    func name<Enumeration: WireEnumeration>(
        _ field: String, of type: Enumeration.Type
    ) throws(JSONFault) -> Enumeration? {
        guard let text = try string(field) else { return nil }
        return Enumeration(wireName: text)
    }

    func message<Message>(
        _ field: String, _ read: (JSONMessage) throws(JSONFault) -> Message
    ) throws(JSONFault) -> Message? {
        guard let node = node(field) else { return nil }
        return try read(JSONMessage(node, of: field))
    }

    func list<Element>(
        _ field: String, _ read: (JSONNode) throws(JSONFault) -> Element
    ) throws(JSONFault) -> [Element] {
        guard let node = node(field) else { return [] }
        var nodes = [node]
        if case .array(let elements) = node.value { nodes = elements }
        var result: [Element] = []
        for element in nodes { result.append(try read(element)) }
        return result
    }
}

extension JSONNode {
    func string(of field: String) throws(JSONFault) -> String {
        guard case .string(let text) = value else { throw fault(of: field, expected: "a text in quotes") }
        return text
    }

    fileprivate func fault(of field: String, expected: String) -> JSONFault {
        JSONFault(.wrongType(field: field, found: kind, expected: expected), at: offset)
    }

    private var kind: String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
