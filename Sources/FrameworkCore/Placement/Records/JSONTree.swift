import MesosResources
import MesosWire

/// A value of JSON, between what is recorded and its bytes.
indirect enum JSONTree: Sendable, Equatable {
    case null
    case bool(Bool)
    /// A number as it is written, so that whole numbers of 64 bits stay exact.
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([Member])

    struct Member: Sendable, Equatable {
        let name: String
        let value: JSONTree
    }

    /// Reads a value from a text that holds nothing else.
    init(bytes: [UInt8]) throws(JSONProblem) {
        self.init(try JSONNode(json: bytes))
    }

    /// The value of something that is made of texts, numbers and the like alone, so that nothing in it can fail.
    init(ofPlain value: some Encodable) {
        do { self = try JSONTreeEncoder.tree(of: value) } catch { self = .text("\(error)") }
    }

    init(_ node: JSONNode) {
        self =
            switch node.value {
            case .null: .null
            case .bool(let flag): .bool(flag)
            case .number(let digits): .number(digits)
            case .string(let text): .text(text)
            case .array(let elements): .list(elements.map { JSONTree($0) })
            case .object(let members): .object(members.map { Member(name: $0.name, value: JSONTree($0.node)) })
            }
    }

    /// The value as JSON.
    var bytes: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let flag): writer.value(flag)
        case .number(let digits):
            if let number = Int64(digits) {
                writer.value(number)
            } else if let number = UInt64(digits) {
                writer.value(number)
            } else {
                writer.value(Double(digits) ?? 0)
            }
        case .text(let text): writer.value(text)
        case .list(let elements): writer.array { for element in elements { element.write(to: &$0) } }
        case .object(let members):
            writer.object { json in
                for member in members {
                    json.key(member.name)
                    member.value.write(to: &json)
                }
            }
        }
    }

    /// What kind of value this is, for errors.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "a flag"
        case .number: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

extension JSONTree: Codable {
    /// Reads any value.
    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: JSONKey.self) {
            var members: [Member] = []
            for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                members.append(Member(name: key.stringValue, value: try container.decode(JSONTree.self, forKey: key)))
            }
            self = .object(members)
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONTree] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONTree.self)) }
            self = .list(elements)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int64.self) {
            self = .number("\(number)")
        } else if let number = try? container.decode(UInt64.self) {
            self = .number("\(number)")
        } else if let number = try? container.decode(Double.self) {
            self = .number("\(number)")
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// Writes the value with any encoder.
    func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let members):
            var container = encoder.container(keyedBy: JSONKey.self)
            for member in members { try container.encode(member.value, forKey: JSONKey(member.name)) }
        case .list(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        default:
            var container = encoder.singleValueContainer()
            switch self {
            case .bool(let flag): try container.encode(flag)
            case .number(let digits):
                if let number = Int64(digits) {
                    try container.encode(number)
                } else if let number = UInt64(digits) {
                    try container.encode(number)
                } else {
                    try container.encode(Double(digits) ?? 0)
                }
            case .text(let text): try container.encode(text)
            default: try container.encodeNil()
            }
        }
    }
}

/// A name of a member, or a position in a list.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(_ name: String) {
        stringValue = name
        intValue = nil
    }

    init(_ position: Int) {
        stringValue = "\(position)"
        intValue = position
    }

    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(intValue) }
}
