// One import for those who use the package: the rooms whose types they meet.
@_exported public import AgentCore
@_exported public import AllocatorCore
@_exported public import FrameworkCore
@_exported public import MasterCore
@_exported public import MesosNodes
@_exported public import MesosResources
@_exported public import MesosWire

// Of the base room, only what occurs in the other rooms' public declarations.
@_exported public import enum MesosBase.DurationText
@_exported public import struct MesosBase.Instant
@_exported public import struct MesosBase.SortedMap
@_exported public import struct MesosBase.Timestamp
@_exported public import struct MesosBase.UniqueID
