/// What an agent wants done about its directories.
package enum GarbageEffect: Sendable, Equatable {
    /// Look for directories of agent ids below the work directory, and answer
    /// ``GarbageInput/agentDirectoriesFound(_:)``.
    case listAgentDirectories
    /// Find out how full the disk of the work directory is; ``GarbageInput/diskMeasured(use:)`` answers.
    case measureDisk
    /// Remove a directory with all that is in it; ``GarbageInput/directoryRemoved(number:)`` answers.
    ///
    /// A container that is launched afterwards finds nothing of the directory, even if the removal takes its time.
    case removeDirectory(number: UInt64, path: String)
}
