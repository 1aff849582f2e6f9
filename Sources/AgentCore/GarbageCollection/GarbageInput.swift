/// What an agent is told about its directories.
package enum GarbageInput: Sendable {
    /// The directories of agent ids that are below the work directory, the agent's own perhaps among them.
    case agentDirectoriesFound([String])
    /// A container that is part of an executor's has ended, and this was its sandbox.
    case nestedSandboxLeft(String)
    /// How full the disk of the work directory is: 0 is empty, 1 is full.
    case diskMeasured(use: Double)
    /// The disk could not be measured; the sentence says why.
    case diskNotMeasured(String)
    /// A directory is gone, or was gone before.
    case directoryRemoved(number: UInt64)
    /// A directory could not be removed, or not all that is in it; the sentence says why.
    case directoryNotRemoved(number: UInt64, reason: String)
}
