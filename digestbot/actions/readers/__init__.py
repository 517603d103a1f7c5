"""Actions of readers: what they follow, mute and choose, from their first message until they leave."""
