"""The loops that tell people by themselves: how an alert goes, which chats were lost, and what needs a look."""
