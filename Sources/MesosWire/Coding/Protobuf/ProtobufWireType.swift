/// How the value of a field is laid out in Protocol Buffers, which tells where it ends.
public enum ProtobufWireType: UInt8, Sendable {
    /// A whole number of 1 to 10 bytes.
    case varint = 0
    /// Eight bytes.
    case fixed64 = 1
    /// A length and as many bytes.
    case lengthDelimited = 2
    /// Fields up to the end of the group; nothing of Mesos has groups.
    case startGroup = 3
    /// The end of a group.
    case endGroup = 4
    /// Four bytes.
    case fixed32 = 5
}
